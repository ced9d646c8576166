/** What the Tasklist says about the session and about drafts, in Turkish and English. */
import { language, say } from '/js/webapps.js';

/** A moment as people read it; the day is left out where it is today. */
function when(moment) {
  const date = new Date(moment);
  const today = new Date().toDateString() === date.toDateString();
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'tr-TR', {
    ...(today ? {} : { day: 'numeric', month: 'long', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit'
  }).format(date);
}

export const SESSION = {
  ended: say(
    'Oturumunuz sona erdi. Yazdıklarınız bu sayfada duruyor; yeniden oturum açtığınızda kendiliğinden kaydedilir.',
    'Your session has ended. What you typed is still on this page and will be saved once you have signed in again.'
  ),
  signIn: say('Yeni pencerede oturum aç', 'Sign in in a new window'),
  another: (mine, theirs) =>
    say(
      `Bu tarayıcıda şimdi ${theirs} oturum açmış durumda. Bu sayfa ${mine} için açılmıştı: yazılanlar, ${mine} yeniden oturum açana kadar burada bekler ve ${theirs} adına kaydedilmez.`,
      `${theirs} is signed in in this browser now. This page was opened for ${mine}: what was typed waits here until ${mine} signs in again, and is not saved in the name of ${theirs}.`
    ),
  change: say('Yeni pencerede kullanıcı değiştir', 'Change user in a new window'),
  reload: say('Sayfayı yenile', 'Reload the page')
};

export const DRAFT = {
  saved: moment => say(`Taslak kaydedildi ${when(moment)}`, `Draft saved ${when(moment)}`),
  restored: moment => say(`Taslak geri yüklendi (${when(moment)})`, `Draft restored (${when(moment)})`),
  left: count =>
    say(
      `Form bu arada değiştiği için taslağınızdaki ${count} yanıt geri yüklenemedi. Lütfen formu gözden geçirin.`,
      count === 1
        ? 'The form has changed since: 1 answer of your draft could not be restored. Please look through the form.'
        : `The form has changed since: ${count} answers of your draft could not be restored. Please look through the form.`
    ),
  unreachable: say(
    'Taslak kaydedilemedi: sunucuya ulaşılamıyor. Yazdıklarınız bu sayfada duruyor; kayıt kendiliğinden yeniden denenir.',
    'The draft could not be saved: the server cannot be reached. What you typed is still on this page; saving is tried again by itself.'
  ),
  notNow: say(
    'Taslak şu anda kaydedilemiyor. Yazdıklarınız bu sayfada duruyor; kayıt kendiliğinden yeniden denenir.',
    'The draft cannot be saved right now. What you typed is still on this page; saving is tried again by itself.'
  ),
  notShown: say(
    'Form, sunucudaki durumuyla gösterilemedi. Sayfayı yenileyin.',
    'The form could not be shown as it is on the server. Reload the page.'
  ),
  again: say('Sayfayı yenile', 'Reload the page'),
  refused: why =>
    say(
      `Taslak kaydedilmedi. ${why} Yazdıklarınızı yitirmemek için bir yere kopyalayın.`,
      `The draft was not saved. ${why} Copy what you typed so that it is not lost.`
    ),
  changed: moment =>
    say(
      `Bu görevin taslağı başka bir pencerede ya da cihazda kaydedildi (${when(moment)}). Bu sayfada yazdıklarınız henüz kaydedilmedi: hangisi kalsın?`,
      `The draft of this task was saved in another window or on another device (${when(moment)}). What you typed on this page is not saved yet: which one is to stay?`
    ),
  discarded: say(
    'Bu görevin taslağı başka bir pencerede ya da cihazda silindi. Bu sayfada yazdıklarınız henüz kaydedilmedi.',
    'The draft of this task was deleted in another window or on another device. What you typed on this page is not saved yet.'
  ),
  keepMine: say('Bu sayfadaki kalsın', 'Keep this page'),
  takeOther: say('Ötekini göster', 'Show the other one'),
  emptyForm: say('Taslaksız formu göster', 'Show the form without the draft'),
  discard: say('Taslağı sil', 'Delete draft'),
  sure: say(
    'Taslak silinsin mi? Bu formda yazdıklarınız gider.',
    'Delete the draft? What you typed in this form will be gone.'
  ),
  understood: say('Tamam', 'OK')
};
