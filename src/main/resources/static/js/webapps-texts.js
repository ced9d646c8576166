/** Texts that all webapps hold in their code only, by the places where they show. */
import { translator } from './texts-in-place.js';

/** The webapp shows the key of this text instead of the text. */
const MENU_KEY = 'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION';

/** What the server says comes as "Error: …". */
const SAID_BY_SERVER = [[/^Error: /, '']];

const DIAGRAM = {
  'zoom in': 'yakınlaştır',
  'zoom out': 'uzaklaştır',
  'reset zoom': 'diyagramın tümünü göster',
  'Powered by bpmn.io': 'Altyapı: bpmn.io',
  'Loading diagram': 'Diyagram yükleniyor'
};

/** The hints in the empty fields of a profile show a person of Camunda's. */
const profile = (firstName, lastName, email) =>
  translator({ Jonny: firstName, Prosciutto: lastName, 'j.prosciutto@acme.org': email });

export const ENGLISH = {
  '.user-profile': profile('First name', 'Last name', 'name@example.org'),
  '.navbar-toggle': translator({ [MENU_KEY]: 'Toggle navigation' }),
  '.alert': translator({}, SAID_BY_SERVER)
};

export const TURKISH = {
  '.user-profile': profile('Ad', 'Soyad', 'ad.soyad@example.org'),
  '.navbar-toggle': translator({ [MENU_KEY]: 'Menüyü aç/kapat' }),
  '.app-switch': translator({
    Welcome: 'Karşılama',
    Admin: 'Yönetim',
    Cockpit: 'Süreç İzleme',
    Tasklist: 'Görev Listesi'
  }),
  // Admin's heading is made of two texts: "Uygulama" and "Yetkiler"
  h3: translator({}, [[/^(.+) Yetkiler$/, 'Yetkiler: $1']]),
  '.alert': translator({ Close: 'Kapat' }, SAID_BY_SERVER),
  '[cam-widget-variables-table]': translator({ Actions: 'İşlemler', Download: 'İndir', Upload: 'Yükle' }),
  '[cam-widget-bpmn-viewer]': translator(DIAGRAM)
};

/** What icons and fields without a text of their own are called, by selector: Turkish, English. */
const NAMES = {
  '.app-switch > a': ['Uygulamalar', 'Applications'],
  'a[ng-click^=changeOrder]': ['Bu sütuna göre sırala', 'Sort by this column'],
  '.stored-criteria > button': ['Kayıtlı ölçütler', 'Saved criteria'],
  '.stored-criteria input': ['Ölçütlerin adı', 'Name of the criteria'],
  '.stored-criteria .input-group-btn > button': ['Ölçütleri kaydet', 'Save the criteria'],
  '.region-toggle[data-region=filters]': ['Filtreleri göster/gizle', 'Show or hide the filters'],
  '.region-toggle[data-region=list]': ['Görev listesini göster/gizle', 'Show or hide the list of tasks'],
  '.region-toggle[data-region=task]': ['Görevi göster/gizle', 'Show or hide the task'],
  'button.maximize': ['Görevi büyüt', 'Maximize the task'],
  'li.task a.glyphicon-menu-down': ['Ayrıntıları göster', 'Show the details'],
  'li.task a.glyphicon-menu-up': ['Ayrıntıları gizle', 'Hide the details'],
  'button.bjs-drilldown': ['Alt süreci aç', 'Open the subprocess'],
  'input.toggle': ['Adım örneği istatistikleri', 'Activity instance statistics'],
  'a.circle-green': ['Arıza yok; süreç örneğini aç', 'No incidents; open the process instance'],
  'a.circle-red': ['Arıza var; süreç örneğini aç', 'Incidents; open the process instance']
};

const named = which => Object.fromEntries(Object.entries(NAMES).map(([selector, names]) => [selector, names[which]]));

export const TURKISH_NAMES = named(0);
export const ENGLISH_NAMES = named(1);
