/**
 * Taking over a task as a deputy, beside the actions of the open task: a button for each person for whom the server says
 * that it can be done now. Who holds the task for somebody reads for whom.
 */
import { say } from '/js/webapps.js';
import { settle, warn } from './notices.js';
import { send } from './session.js';

const REASON = 'take over';

const TEXT = {
  takeOver: name => say(`Vekâleten üstlen: ${name}`, `Take over as deputy of ${name}`),
  held: name => say(`Görev ${name} adına vekâleten sizde`, `You have this task as deputy of ${name}`),
  failed: say('Görev üstlenilemedi. Biraz sonra yeniden deneyin.', 'The task could not be taken over. Try again in a moment.'),
  understood: say('Tamam', 'OK')
};

const addressOf = taskId => `/api/v1/tasks/${encodeURIComponent(taskId)}/take-over`;

async function ask(taskId) {
  const answer = await fetch(addressOf(taskId), {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    cache: 'no-store'
  }).catch(() => null);
  return answer?.ok ? answer.json() : { offers: [], heldFor: null };
}

async function takeOver(taskId, person) {
  const answer = await send('POST', addressOf(taskId), {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ for: person })
  }).catch(() => null);
  if (answer?.ok) {
    // the form is another's now: the deputy has a draft of their own, or none
    location.reload();
  } else if (answer?.status !== 401) {
    const { detail } = (await answer?.json().catch(() => null)) ?? {};
    warn(REASON, detail ?? TEXT.failed, { text: TEXT.understood, run: () => settle(REASON) });
  }
}

function button(taskId, { person, name }) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-link uyum-take-over';
  element.textContent = TEXT.takeOver(name);
  element.addEventListener('click', async () => {
    element.disabled = true;
    await takeOver(taskId, person);
    element.disabled = false;
  });
  return element;
}

function held({ name }) {
  const element = document.createElement('span');
  element.className = 'uyum-held';
  element.textContent = TEXT.held(name);
  return element;
}

export default {
  id: 'uyum-take-over',
  pluginPoint: 'tasklist.task.action',
  priority: 200,
  render(container, api, scope) {
    let shown = null;
    scope.taskData.newChild(scope).observe('task', async task => {
      shown = task?.id;
      settle(REASON);
      container.replaceChildren();
      if (!shown) {
        return;
      }
      const { offers, heldFor } = await ask(task.id);
      if (shown === task.id) {
        container.replaceChildren(...(heldFor ? [held(heldFor)] : []), ...offers.map(each => button(task.id, each)));
      }
    });
  }
};
