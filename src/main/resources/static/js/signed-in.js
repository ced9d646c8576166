// Opened by a page whose session had ended, this window has done its part.
if (window.opener) {
  window.close();
}
