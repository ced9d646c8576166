import { say, settings } from '/js/webapps.js';

export default {
  ...(await settings(say('Süreç İzleme', 'Cockpit'))),
  customScripts: ['scripts/uyum']
};
