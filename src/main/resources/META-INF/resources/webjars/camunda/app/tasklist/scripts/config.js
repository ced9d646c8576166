import { say, settings } from '/js/webapps.js';

export default {
  ...(await settings(say('Görev Listesi', 'Tasklist'))),
  customScripts: ['scripts/uyum'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('açık olan görevi üstlenir', 'claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('ilk filtreye gider', 'sets the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('listedeki ilk göreve gider', 'sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('formun ilk alanına gider', 'sets the focus to the first input field in a task form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('süreç başlatma penceresini açar', 'opens the start process modal dialog')
    }
  }
};
