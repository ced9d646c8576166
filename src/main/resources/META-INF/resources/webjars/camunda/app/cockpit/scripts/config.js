import { say, settings } from '/js/webapps.js';

// Cockpit is for those who run the program; its 2,460 texts are in English only
export default await settings(say('Süreç İzleme', 'Cockpit'), ['en']);
