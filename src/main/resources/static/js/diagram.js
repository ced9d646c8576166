// Draws the model of a process, with the path taken and the current step marked, and shows another one when it is chosen.
document.querySelectorAll("[data-model]").forEach(async (place) => {
  const ids = (list) => list.split(" ").filter((id) => id);
  const viewer = new BpmnJS({ container: place });
  try {
    const answer = await fetch(place.dataset.model, { headers: { Accept: "application/xml" } });
    if (!answer.ok) {
      throw new Error(`the model cannot be read: ${answer.status}`);
    }
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const drawn = viewer.get("elementRegistry");
    const mark = (list, marker) => ids(list).filter((id) => drawn.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(place.dataset.done, "taken");
    mark(place.dataset.flows, "taken");
    mark(place.dataset.current, "current");
    canvas.zoom("fit-viewport", "auto");
  } catch (failure) {
    console.error(failure);
    place.textContent = place.dataset.failed;
  }
});

document.querySelectorAll("select[data-submits]").forEach((select) => {
  select.form.querySelector("button").hidden = true;
  select.addEventListener("change", () => select.form.submit());
});
