/**
 * Warns on every page before the session ends because nobody uses it, in time to go on. The server tells with each
 * answer, by a cookie, when that will be; it is one session for all windows of a browser, and so is the cookie.
 */
const COOKIE = /(?:^|;\s*)UYUM-SESSION-END=(\d+)\.(\d+)/;
const WARN_BEFORE = 5 * 60;
const LOOK_EVERY = 5000;

const say = (turkish, english) => (document.documentElement.lang === 'en' ? english : turkish);

let told = '';
let end = Infinity;
let notice = null;

const now = () => Date.now() / 1000;

function look() {
  const [cookie, ends, asked] = COOKIE.exec(document.cookie) ?? [''];
  if (cookie && cookie !== told) {
    told = cookie;
    // a difference: the clock of this computer may go wrong
    end = now() + (ends - asked);
  }
  const left = end - now();
  if (left <= 0) {
    // the Tasklist, which waits for the person with its open form, says so itself
    show(document.querySelector('.uyum-notices') ? null : ended());
  } else {
    show(left <= WARN_BEFORE ? warning(Math.ceil(left / 60)) : null);
  }
}

const warning = minutes => ({
  text: say(
    `Uzun süredir işlem yapmadınız: oturumunuz ${minutes} dakika içinde kapanacak.`,
    `You have done nothing for a while: your session ends in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
  ),
  action: Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: say('Oturumu sürdür', 'Stay signed in'),
    onclick: () => fetch('/api/v1/session?stay', { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).then(look)
  })
});

const ended = () => ({
  text: say(
    'Oturumunuz sona erdi. Bu sayfada yazdıklarınız duruyor; göndermeden önce yeniden oturum açın.',
    'Your session has ended. What you typed is still on this page; sign in again before you send it.'
  ),
  // the page that opens closes itself when it has done its part
  action: Object.assign(document.createElement('a'), {
    href: '/signed-in',
    target: '_blank',
    rel: 'opener',
    textContent: say('Yeni pencerede oturum aç', 'Sign in in a new window')
  })
});

function show(what) {
  if (notice?.firstChild.textContent === what?.text) {
    return;
  }
  notice?.remove();
  notice = null;
  if (what) {
    notice = document.createElement('div');
    notice.className = 'uyum-session-end';
    notice.setAttribute('role', 'alert');
    const sentence = document.createElement('p');
    sentence.textContent = what.text;
    notice.append(sentence, what.action);
    document.body.append(notice);
  }
}

if (COOKIE.test(document.cookie)) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/css/session-end.css' }));
  look();
  setInterval(look, LOOK_EVERY);
}
