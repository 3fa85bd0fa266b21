import type { Confidence, Title } from '../domain/limit';
import { type UnitLevel, unitLevels } from '../domain/office';

/** One kind of case, and who may handle it: a police unit of at least this level, or another organ altogether. */
export interface Category {
  readonly id: string;
  readonly title: Title;
  readonly handledBy: { readonly level: UnitLevel } | { readonly organ: Title };
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  readonly note?: Title;
}

type Organ = Omit<Category, 'handledBy'> & { readonly organ: Title };

const otherOrgan = ({ organ, ...row }: Organ): Category => ({ ...row, handledBy: { organ } });

const of = (zh: string, en: string): Title => ({ zh, en });

/** What is not the police's to investigate. */
const elsewhere: readonly Category[] = [
  otherOrgan({
    id: 'official-crime',
    title: of('职务犯罪', 'Crime of a public official in office'),
    organ: of('监察机关', 'supervision commission'),
    basis: ['Supervision Law 11', 'CPR 14(1)'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'judicial-officer',
    title: of(
      '司法工作人员利用职权侵犯公民权利、损害司法公正的犯罪',
      'Crime of a judicial officer in office against rights of citizens or the course of justice',
    ),
    organ: of('人民检察院', "people's procuratorate"),
    basis: ['CPL 19(2)', 'CPR 14(2)', 'PRR 13'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'private-prosecution',
    title: of('告诉才处理的自诉案件', 'Case that is dealt with only upon complaint, by private prosecution'),
    organ: of('人民法院', "people's court"),
    basis: ['CPL 19(3), 114, 210(1)', 'CPR 14(3)'],
    confidence: 'M',
    note: of(
      '被害人有证据证明的轻微刑事案件，被害人向公安机关控告的，公安机关应当受理，不属此类',
      'Minor cases that the victim can prove are accepted where the victim accuses before the police, and are not of this kind',
    ),
  }),
  otherOrgan({
    id: 'state-security-organ',
    title: of(
      '国家安全机关管辖的危害国家安全案件',
      'Crime against state security that falls to the state security organs',
    ),
    organ: of('国家安全机关', 'state security organ'),
    basis: ['CPL 4'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'military',
    title: of('军人违反职责和军队内部的刑事案件', "Breach of a soldier's duty, or crime inside the armed forces"),
    organ: of('军队保卫部门', 'security department of the armed forces'),
    basis: ['CPL 308(1)', 'CPR 14(4)'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'prison',
    title: of('罪犯在监狱内犯罪的案件', 'Crime of a convict inside a prison'),
    organ: of('监狱', 'prison'),
    basis: ['CPL 308(3)', 'CPR 14(5)'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'at-sea',
    title: of('海上发生的刑事案件', 'Crime at sea'),
    organ: of('海警机构', 'coast guard'),
    basis: ['CPL 308(2)', 'CPR 14(6)'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'railway',
    title: of(
      '铁路系统、车站、列车内和铁路沿线的刑事案件',
      'Crime in the railway system, in stations, trains or along the line',
    ),
    organ: of('铁路公安机关', 'railway police'),
    basis: ['CPR 26'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'civil-aviation',
    title: of('民航系统、机场和民航飞机内的刑事案件', 'Crime in civil aviation, at airports or on board'),
    organ: of('民航公安机关', 'civil aviation police'),
    basis: ['CPR 27'],
    confidence: 'M',
  }),
  otherOrgan({
    id: 'customs-smuggling',
    title: of('海关关境内的走私犯罪', 'Smuggling inside the customs territory'),
    organ: of('海关走私犯罪侦查机构', 'anti-smuggling office of the customs'),
    basis: ['CPR 28'],
    confidence: 'L',
  }),
];

const major = (id: string, zh: string, en: string, item: number): Category => ({
  id: `major-${id}`,
  title: of(`重大${zh}`, `Major case of ${en}`),
  handledBy: { level: 'city' },
  basis: [`CPR 24(2)(${item})`],
  confidence: 'M',
});

/** What the public security organ of a city with districts, or one above it, investigates. */
const ofTheCity: readonly Category[] = [
  major('state-security', '危害国家安全犯罪', 'endangering state security', 1),
  major('terrorism', '恐怖活动犯罪', 'terrorist activity', 2),
  major('foreign', '涉外犯罪', 'crime with foreign elements', 3),
  major('economic', '经济犯罪', 'economic crime', 4),
  major('group', '集团犯罪', 'a criminal group', 5),
  major('cross-region', '跨区域犯罪', 'crime across regions', 6),
];

const notAtStations = (id: string, zh: string, en: string): Category => ({
  id,
  title: of(zh, en),
  handledBy: { level: 'county' },
  basis: ['公通字〔2005〕100号', 'Negative list of the office', 'CPR 24(1)'],
  confidence: 'L',
});

/**
 * The negative list of a station (派出所负面清单). The ministry's opinion of 2005 leaves to stations what is plain and
 * simple and needs neither special means nor inquiries elsewhere; the list itself was not read in an official text, and the
 * rows may differ from place to place.
 */
const negativeList: readonly Category[] = [
  notAtStations('homicide', '故意杀人', 'Homicide'),
  notAtStations('serious-injury', '故意伤害致人重伤或者死亡', 'Injury that is serious or ends in death'),
  notAtStations('rape', '强奸', 'Rape'),
  notAtStations('robbery', '抢劫', 'Robbery'),
  notAtStations('kidnapping', '绑架', 'Kidnapping'),
  notAtStations('drug-trafficking', '贩卖毒品', 'Trafficking in drugs'),
  notAtStations('arson', '放火', 'Arson'),
  notAtStations('explosion', '爆炸', 'Causing an explosion'),
  notAtStations('poisoning', '投放危险物质', 'Spreading dangerous substances'),
  notAtStations('organised', '黑恶势力犯罪', 'Organised crime of a mafia kind'),
  notAtStations('economic', '经济犯罪', 'Economic crime'),
  notAtStations('foreign', '涉外犯罪', 'Crime with foreign elements'),
  notAtStations('cross-county', '需要跨县、市侦查的案件', 'Case that asks for inquiries in other counties or cities'),
];

const plain = (id: string, zh: string, en: string): Category => ({
  id,
  title: of(zh, en),
  handledBy: { level: 'station' },
  basis: ['公通字〔2005〕100号', 'CPR 24(1), 25'],
  confidence: 'L',
});

const atStations: readonly Category[] = [
  plain('theft', '案情简单的盗窃', 'Theft, plain and simple'),
  plain('minor-injury', '故意伤害致人轻伤', 'Injury that is minor'),
  plain('fraud', '案情简单的诈骗', 'Fraud, plain and simple'),
  plain('provoking-trouble', '寻衅滋事', 'Picking quarrels and provoking trouble'),
  plain(
    'other-simple',
    '其他案情简单、派出所有能力办理的案件',
    'Any other case that is simple and within the means of a station',
  ),
];

/**
 * The table of jurisdiction (管辖表), by kind of case. Cases are folded again by it: a released row is never edited, and what
 * changes becomes a row of its own.
 */
export const categories: ReadonlyMap<string, Category> = new Map(
  [...elsewhere, ...ofTheCity, ...negativeList, ...atStations].map((row) => [row.id, row]),
);

/** Whether a police unit of this level may handle a case of the kind. */
export const mayHandle = ({ handledBy }: Category, level: UnitLevel): boolean =>
  'level' in handledBy && unitLevels.indexOf(level) >= unitLevels.indexOf(handledBy.level);
