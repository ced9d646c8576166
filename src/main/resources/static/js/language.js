/** The language that a person chose on our pages, which keep it in a cookie (no cookie: Turkish). */
export const language = /(?:^|;\s*)uyum-language=en(?:;|$)/.test(document.cookie) ? 'en' : 'tr';
