/** The Turkish of the texts that Cockpit, dmn-js and form-js hold in English only, outside of the locale files. */
import { FORMS } from '/js/form-texts.js';
import { translator } from '/js/texts-in-place.js';

/** dmn-js: the head of a decision table. */
const DECISION_TABLE = {
  'View DRD': 'Karar gereksinimleri diyagramı',
  'Hit policy:': 'Kural seçimi:',
  When: 'Eğer',
  And: 've',
  Then: 'ise',
  Annotations: 'Açıklamalar',
  'Input type': 'Girdi türü',
  'Definition name': 'Tanımın adı',
  'Definition ID': 'Tanımın kimliği',
  'Variable name:': 'Değişkenin adı:',
  'Variable type:': 'Değişkenin türü:',
  'Expression language:': 'İfade dili:',
  'Output label': 'Çıktı etiketi',
  'Output name': 'Çıktının adı',
  'Output type': 'Çıktı türü',
  'Input values': 'Girdi değerleri',
  'Output values': 'Çıktı değerleri',
  Unique: 'Tek kural',
  First: 'İlk uyan kural',
  Priority: 'Öncelikli kural',
  Any: 'Herhangi biri',
  Collect: 'Tümünü topla',
  'Collect (Sum)': 'Tümünü topla (toplam)',
  'Collect (Min)': 'Tümünü topla (en küçük)',
  'Collect (Max)': 'Tümünü topla (en büyük)',
  'Collect (Count)': 'Tümünü topla (sayı)',
  'Rule order': 'Kural sırası',
  'Output order': 'Çıktı sırası',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched':
    'Kurallar örtüşmez; yalnızca bir kural uyabilir',
  'Rules may overlap. The first matching rule will be chosen': 'Kurallar örtüşebilir; ilk uyan kural seçilir',
  'Rules may overlap. The one with the highest priority will be chosen':
    'Kurallar örtüşebilir; önceliği en yüksek olan seçilir',
  'Rules may overlap. Their output have to match': 'Kurallar örtüşebilir; çıktıları aynı olmalıdır',
  'Collects the values of all matching rules': 'Uyan tüm kuralların değerleri toplanır',
  'Collects the values of all matching rules and sums up to a single value': 'Uyan kuralların değerleri toplanır',
  'Collects the values of all matching rules and uses the lowest value': 'Uyan kuralların en küçük değeri alınır',
  'Collects the values of all matching rules and uses the highest value': 'Uyan kuralların en büyük değeri alınır',
  'Collects the values of all matching rules and counts the number of them': 'Uyan kurallar sayılır',
  'Collects the values of all matching rules in rule order': 'Uyan kuralların değerleri kural sırasıyla alınır',
  'Collects the values of all matching rules in decreasing output priority order':
    'Uyan kuralların değerleri azalan çıktı önceliğiyle alınır',
  'Powered by bpmn.io': 'Altyapı: bpmn.io'
};

const DECISION_TABLE_PATTERNS = [
  [/^Decision name: (.*)$/, 'Kararın adı: $1'],
  [/^Input label: (.*)$/, 'Girdi: $1'],
  [/^Output label: (.*)$/, 'Çıktı: $1'],
  [/^Input expression: (.*)$/, 'Girdi ifadesi: $1'],
  [/^Output name: (.*)$/, 'Çıktının adı: $1']
];

/** What a missing definition or instance is called in a message. */
const RESOURCES = {
  'process definition': 'süreç tanımı',
  'decision definition': 'karar tanımı',
  'decision instance': 'karar örneği'
};

const RESOURCE_PATTERNS = Object.entries(RESOURCES).map(([english, turkish]) => [
  new RegExp(`^(Görüntülenemedi: |Kimliği .+ olan )${english}\\b`),
  `$1${turkish}`
]);

const BATCH_PROPERTIES = {
  id: 'Kimlik',
  startTime: 'Başlangıç',
  executionStartTime: 'Yürütmenin başlangıcı',
  endTime: 'Bitiş',
  type: 'Tür',
  user: 'Kullanıcı',
  totalJobs: 'Toplam iş',
  completedJobs: 'Tamamlanan iş',
  remainingJobs: 'Kalan iş',
  batchJobsPerSeed: 'Bir seferde oluşturulan iş',
  invocationsPerBatchJob: 'İş başına çağrı',
  tenantId: 'Belediye kodu',
  batchJobDefinitionId: 'Toplu işin tanım kimliği',
  monitorJobDefinitionId: 'İzleme işinin tanım kimliği',
  seedJobDefinitionId: 'Hazırlama işinin tanım kimliği'
};

/** Where in the page which texts are expected. */
export const TURKISH = {
  '.fjs-container': FORMS,
  '[cam-widget-dmn-viewer]': translator(DECISION_TABLE, DECISION_TABLE_PATTERNS),
  '.page-notifications': translator({}, RESOURCE_PATTERNS),
  '.batch-details tr > td:first-child': translator(BATCH_PROPERTIES),
  '.tile-footer': translator({}, [[/^No (çalışan örnek)$/, 'Çalışan örnek yok']]),
  '.incidents-tab td': translator({
    'Failed Job': 'Başarısız iş',
    'Failed External Task': 'Başarısız dış görev',
    'Message is null.': 'İleti boş.'
  }),
  '.null-value': translator({ null: 'yok' }),
  ':is(.tooltip, .section-toggle)': translator({
    'Toggle this section': 'Bu bölümü aç/kapat',
    'Suspended Job Definition': 'Askıdaki iş tanımı'
  }),
  'thead[sortable-table-head]': translator({ State: 'Durum' }),
  '.modal-content': translator({
    'Select all': 'Tümünü seç',
    'Invalid Date Value.': 'Geçersiz tarih.',
    'This process definition has no job definitions associated with. The job priority cannot be overridden.':
      'Bu süreç tanımının iş tanımı yok; iş önceliği değiştirilemez.'
  })
};
