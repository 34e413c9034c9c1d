import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

/** A text as it is written, and words a reader of that language would type to find it. */
const TEXTS: readonly { script: string; text: string; typed: readonly string[] }[] = [
  {
    script: 'Vietnamese',
    text: 'Hội nghị Bộ trưởng Số ASEAN tại Hà Nội, giao dịch điện tử và Đà Nẵng.',
    typed: [
      'Hà Nội',
      'Ha Noi',
      'ha noi',
      'HÀ NỘI',
      'Hanoi',
      'điện tử',
      'dien tu',
      'dientu',
      'Da Nang',
      'Hội nghị',
      'hoi ng',
    ],
  },
  {
    script: 'Vietnamese, decomposed',
    text: 'Trung tâm dữ liệu và điện toán đám mây.'.normalize('NFD'),
    typed: ['dữ liệu', 'du lieu', 'điện toán'.normalize('NFD'), 'dien toan dam may'],
  },
  {
    script: 'Thai',
    text: 'การประชุมรัฐมนตรีดิจิทัลอาเซียนครั้งที่หก',
    typed: ['รัฐมนตรี', 'ดิจิทัล', 'อาเซียน', 'การประชุม', 'ประชุม', 'รัฐมน', 'ดิจิทัลอาเซียน'],
  },
  { script: 'Thai digits', text: 'พ.ศ. ๒๕๖๙', typed: ['๒๕๖๙', '2569'] },
  {
    script: 'Lao',
    text: 'ກອງປະຊຸມລັດຖະມົນຕີດິຈິຕອນອາຊຽນ',
    typed: ['ລັດຖະມົນຕີ', 'ປະຊຸມ', 'ດິຈິຕອນ', 'ອາຊຽນ', 'ລັດຖະ'],
  },
  {
    script: 'Khmer',
    text: 'កិច្ចប្រជុំរដ្ឋមន្ត្រីឌីជីថលអាស៊ាន',
    typed: ['រដ្ឋមន្ត្រី', 'ប្រជុំ', 'ឌីជីថល', 'អាស៊ាន', 'កិច្ចប្រជុំ'],
  },
  {
    script: 'Burmese',
    text: 'အာဆီယံဒစ်ဂျစ်တယ်ဝန်ကြီးများအစည်းအဝေး',
    typed: ['ဝန်ကြီး', 'ဒစ်ဂျစ်တယ်', 'အာဆီယံ', 'အစည်းအဝေး', 'ဝန်ကြီးများ'],
  },
  { script: 'Chinese', text: '东盟数字部长会议在河内举行。', typed: ['数字', '部长会议', '河内', '东盟'] },
  {
    script: 'Japanese',
    text: '日ASEANデジタル大臣会合の共同声明',
    typed: ['デジタル', '大臣会合', '共同声明', 'ASEAN'],
  },
  { script: 'Korean', text: '아세안 디지털 장관회의', typed: ['디지털', '장관회의', '장관'] },
  {
    script: 'Malay and Indonesian',
    text: 'Mesyuarat Menteri-menteri Digital; keamanan siber.',
    typed: ['menteri', 'keamanan siber'],
  },
  {
    script: 'Tetum and Portuguese',
    text: 'Proteção de dados em Timor-Leste',
    typed: ['protecao', 'proteção', 'timor leste'],
  },
];

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearch();
  // What is looked for must be found among the others, not by there being nothing else.
  await search.putEntries([
    ...TEXTS.map(({ text }, index) => anEntry({ id: `text-${index}`, title: `Text ${index}`, body: text })),
    anEntry({ id: 'none-of-these', title: 'Something else', body: 'ข้อมูลส่วนบุคคล ຂໍ້ມູນ ទិន្នន័យ ဒေတာ 数据' }),
  ]);
});

afterAll(async () => {
  await search.dispose();
});

describe.each(TEXTS.map((text, index) => ({ ...text, id: `text-${index}` })))('$script', ({ id, text, typed }) => {
  it.each(typed)('is found by %s', async (word) => {
    const [first] = await search.find(word);
    expect(first).toBe(id);
  });

  it.each(typed)('shows where %s stands', async (word) => {
    const [hit] = (await search.search(word)).hits;
    const marked = hit?.snippet.filter((piece) => piece.isMatch).map((piece) => piece.text) ?? [];
    expect(marked.length).toBeGreaterThan(0);
    for (const piece of marked) expect(text).toContain(piece);
  });
});

describe('a word of one script', () => {
  it.each(['เกษตร', 'ເສດຖະກິດ', 'សេដ្ឋកិច្ច', 'စီးပွားရေး', '经济'])('that no text holds finds nothing: %s', async (word) => {
    expect(await search.find(word)).toEqual([]);
  });

  it('is told from another that differs by a vowel sign, which is no mere accent there', async () => {
    await search.putEntries([
      anEntry({ id: 'thai-near', title: 'Near', body: 'ใกล้' }),
      anEntry({ id: 'thai-far', title: 'Far', body: 'ไกล' }),
    ]);
    expect(await search.find('ไกล')).toEqual(['thai-far']);
  });

  it('is found through invisible word breaks and joiners', async () => {
    await search.putEntries([anEntry({ id: 'broken', title: 'Breaks', body: 'ភាសា\u200bខ្មែរ' })]);
    expect(await search.find('ភាសាខ្មែរ')).toEqual(['broken']);
    expect(await search.find('ភាសា\u200bខ្មែរ')).toEqual(['broken']);
  });
});
