// A box above others chooses all boxes of a form, or none.
document.addEventListener("change", (event) => {
  const form = event.target.dataset.chooseAll;
  if (form === undefined) return;
  for (const box of document.getElementById(form).elements) if (box.type === "checkbox") box.checked = event.target.checked;
});
