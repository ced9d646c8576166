// On the demo's sign-in page: a click on an account fills in its name and password.
document.querySelectorAll("[data-account]").forEach((button) => {
  button.addEventListener("click", () => {
    document.getElementById("username").value = button.dataset.account;
    document.getElementById("password").value = button.dataset.password;
    document.querySelector("form[action$='/login'] button").focus();
  });
});
