import type { Actor } from './act';
import type { Standing } from './case';
import type { Confidence, Title } from './limit';
import { leadingRoles, type Role } from './office';

/** 显示, 遮蔽, 不予显示. */
export type Legibility = 'shown' | 'masked' | 'withheld';

/** What of a person stands in a case: each with its row in the table of redaction. */
export type PersonalField = 'person-name' | 'id-number' | 'reporter' | 'free-text';

type Readers = Readonly<Partial<Record<Role, Exclude<Legibility, 'withheld'>>>>;

/** Who reads a field: in a unit that handles the case, and in any other that may look at it. Who is not named reads nothing. */
export interface Redaction {
  readonly title: Title;
  readonly handling: Readers;
  readonly elsewhere: Readers;
  readonly why: Title;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
}

const each = (to: 'shown' | 'masked', ...roles: Role[]): Readers => Object.fromEntries(roles.map((role) => [role, to]));

const working: readonly Role[] = ['receiver', 'handler', 'intake', 'legal-reviewer', ...leadingRoles];

/** The table of redaction (个人信息脱敏表): one for the case, its people, its timeline, explanations and suppositions. */
export const redactions: Readonly<Record<PersonalField, Redaction>> = {
  'person-name': {
    title: { zh: '涉案人员姓名', en: 'Name of a person in the case' },
    handling: { ...each('shown', ...working), ...each('masked', 'supervisor') },
    elsewhere: { ...each('shown', ...working), ...each('masked', 'supervisor', 'resident') },
    why: {
      zh: '以履行职责所必需为限；其余人员凭标识（P1）即可',
      en: 'As far as the duty needs it; to others the label (P1) will do',
    },
    basis: ['PIPL 6, 34, 51'],
    confidence: 'L',
  },
  'id-number': {
    title: { zh: '涉案人员证件号码', en: 'Identity number of a person in the case' },
    handling: each('shown', ...working),
    elsewhere: each('masked', ...working),
    why: {
      zh: '办案单位核对身份所需；其他单位仅需末四位',
      en: 'The handling unit identifies people by it; to others its end will do',
    },
    basis: ['PIPL 6, 34, 51'],
    confidence: 'L',
  },
  reporter: {
    title: { zh: '报案人、控告人、举报人的身份和联系方式', en: 'Who reported, and how they are reached' },
    handling: each('shown', 'receiver', 'handler', 'intake', ...leadingRoles),
    elsewhere: {},
    why: {
      zh: '报案人、控告人、举报人的姓名和行为应当保密',
      en: 'Whoever reports is kept safe, and their name secret',
    },
    basis: ['CPL 111(3)', 'PIPL 6, 34'],
    confidence: 'L',
  },
  'free-text': {
    title: { zh: '理由、摘要等自由文本', en: 'Reasons, summaries and other free text' },
    handling: each('shown', 'supervisor', ...working),
    elsewhere: each('shown', 'supervisor', ...working),
    why: {
      zh: '文本中可能写有姓名；审计、管理和旁观人员不需要',
      en: 'A name may stand in it; whoever audits, administrates or looks on does not need it',
    },
    basis: ['PIPL 6, 34, 51'],
    confidence: 'L',
  },
};

/** Somebody who looks at one case. */
export interface Reader {
  readonly roles: readonly Role[];
  /** Their unit handles the case. */
  readonly handles: boolean;
}

export const readerOf = (
  { roles, unit }: Pick<Actor, 'roles' | 'unit'>,
  { handling }: Pick<Standing, 'handling'>,
): Reader => ({
  roles,
  handles: Object.values(handling).some((one) => one.unit === unit),
});

/** What a reader makes out of a field: the most that any of their roles allows. */
export const legibility = ({ roles, handles }: Reader, field: PersonalField): Legibility => {
  const readers = redactions[field][handles ? 'handling' : 'elsewhere'];
  const all = roles.map((role) => readers[role]);
  if (all.includes('shown')) return 'shown';
  return all.includes('masked') ? 'masked' : 'withheld';
};

/** Fields of acts that hold something of a person, wherever they are nested. */
export const personal: ReadonlyMap<string, PersonalField> = new Map([
  ['name', 'person-name'],
  ['idNumber', 'id-number'],
  ['reporter', 'reporter'],
  ['reasons', 'free-text'],
  ['summary', 'free-text'],
  ['note', 'free-text'],
  ['instruction', 'free-text'],
  ['ground', 'free-text'],
  ['place', 'free-text'],
  ['title', 'free-text'],
  ['counterpart', 'free-text'],
  ['measures', 'free-text'],
  ['evidence', 'free-text'],
  ['finding', 'free-text'],
]);

/** Fields of acts that everybody reads who sees the case. A field that stands in neither list counts as free text. */
export const impersonal: ReadonlySet<string> = new Set(
  `indicators likelyPetition mark owner
  act assistants by category channel clock competentUnit crime decision designated direction documentNo duty extension
  fields gate handler identityUnknown indictmentNo items judgmentNo kind label law level method occurredAt opinion opinionNo
  outcome person persons proposal quantity receiptNo recordNo reference reporterTold right rollOut standing surety
  suspectedOffence to type until volumes what
  clearing disposition result from item model open owedBy owner unit version warning why`.split(/\s+/),
);

/** 张三 → 张某; a number keeps its last four. The label stands beside it. */
const mask: Partial<Record<PersonalField, (value: string) => string>> = {
  'person-name': (name) => `${[...name][0] ?? ''}某`,
  'id-number': (number) => `…${number.length > 8 ? number.slice(-4) : ''}`,
};

/** One value as a reader may have it; undefined where it is withheld. */
export const legible = (reader: Reader, field: PersonalField, value: unknown): unknown => {
  const found = legibility(reader, field);
  if (found === 'shown') return value;
  return found === 'masked' && typeof value === 'string' ? mask[field]?.(value) : undefined;
};
