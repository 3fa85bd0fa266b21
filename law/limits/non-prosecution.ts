import { extension, rowsOf, since, words } from './row';

const decisionReceived = words('收到不起诉决定书', 'The decision not to prosecute is received');

/** Objections to a decision not to prosecute, and what the procuratorate owes them (不起诉复议复核、申诉). */
const objections = rowsOf({ subject: 'person', inForce: { from: since.prr } }, [
  {
    id: 'non-pros-reconsider-request',
    row: 'F-08',
    title: words('要求复议不起诉决定', 'Request of the police to reconsider non-prosecution'),
    kind: 'right',
    owedBy: 'police',
    starts: decisionReceived,
    length: 'P7D',
    basis: ['CPL 179', 'CPR 294(1)'],
    inForce: { from: since.cpr },
  },
  {
    id: 'non-pros-reconsider-decision',
    row: 'F-09',
    title: words('不起诉复议决定', 'Decision upon reconsideration of non-prosecution'),
    owedBy: 'procuratorate',
    starts: words('收到要求复议意见书', 'The request is received'),
    length: 'P30D',
    basis: ['PRR 379'],
    note: words(
      '另行指派检察官；监察机关提请复议的，由上一级检察院在三十日内决定',
      'Another prosecutor decides; a supervision commission turns to the next-higher procuratorate, thirty days too',
    ),
  },
  {
    id: 'non-pros-review-request',
    row: 'F-10a',
    title: words('提请复核不起诉决定', 'Request of the police to review non-prosecution'),
    kind: 'right',
    owedBy: 'police',
    starts: words('收到复议决定书', 'The reconsideration decision is received'),
    length: 'P7D',
    basis: ['CPL 179', 'CPR 294(2)'],
    inForce: { from: since.cpr },
  },
  {
    id: 'non-pros-review-decision',
    row: 'F-10b',
    title: words('不起诉复核决定', 'Decision of the next-higher procuratorate on non-prosecution'),
    owedBy: 'procuratorate',
    starts: words('收到提请复核意见书', 'The request is received'),
    length: 'P30D',
    basis: ['PRR 380'],
  },
  {
    id: 'victim-appeal',
    row: 'F-11',
    title: words('被害人申诉', 'Petition of the victim against non-prosecution'),
    kind: 'right',
    owedBy: 'party',
    starts: decisionReceived,
    length: 'P7D',
    basis: ['CPL 180', 'PRR 381, 382'],
    inForce: { from: since.cpl },
    note: words(
      '向上一级检察院提出；逾期的由作出决定的检察院控申部门审查；也可直接起诉',
      'To the next-higher procuratorate; later ones go to the deciding one; suing directly stays possible',
    ),
  },
  {
    id: 'suspect-appeal',
    row: 'F-12',
    title: words('被不起诉人申诉', 'Petition of the suspect against non-prosecution'),
    kind: 'right',
    owedBy: 'party',
    starts: decisionReceived,
    length: 'P7D',
    basis: ['CPL 181', 'PRR 385'],
    inForce: { from: since.cpl },
    note: words('仅限刑诉法第177条第2款的不起诉', 'Only against non-prosecution under CPL 177(2)'),
  },
  {
    id: 'non-pros-petition-recheck',
    row: 'F-13',
    title: words('不起诉申诉复查', 'Recheck of a petition against non-prosecution'),
    owedBy: 'procuratorate',
    starts: words('复查立案', 'The recheck is opened'),
    length: 'P3M',
    extensions: [
      extension({
        id: 'complex',
        to: 'P6M',
        approver: 'county',
        ground: words('案情复杂', 'Complex case'),
        basis: ['PRR 386'],
        confidence: 'M',
      }),
    ],
    basis: ['PRR 384, 386'],
    note: words(
      '法院受理被害人起诉的，终止复查；延长的批准人未规定',
      "Ends where a court accepts the victim's own suit; no approver is named for six months",
    ),
  },
]);

/** Other ends of a review for prosecution (附条件不起诉、撤回起诉). */
const otherEnds = rowsOf({ subject: 'person', owedBy: 'procuratorate', inForce: { from: since.prr } }, [
  {
    id: 'conditional-non-pros-service',
    row: 'F-14a',
    title: words('附条件不起诉送达', 'Service of conditional non-prosecution'),
    starts: words('作出附条件不起诉决定', 'The decision on conditional non-prosecution'),
    length: 'P3D',
    basis: ['PRR 471'],
  },
  {
    id: 'conditional-non-pros-probation',
    row: 'F-14b',
    title: words('附条件不起诉考验期', 'Probation of conditional non-prosecution'),
    kind: 'cap',
    starts: words('作出附条件不起诉决定', 'The decision on conditional non-prosecution'),
    length: 'P12M',
    // A term to be served, not a time to act in.
    roll: 'none',
    basis: ['CPL 283', 'PRR 473'],
    note: words(
      '六个月以上一年以下，由决定书确定；此处为上限',
      'Six months to a year as the decision says; this is the cap',
    ),
  },
  {
    id: 'withdrawn-pros-decision',
    row: 'F-15',
    title: words('撤回起诉后不起诉', 'Non-prosecution after an indictment is withdrawn'),
    starts: words('撤回起诉', 'The indictment is withdrawn'),
    length: 'P30D',
    custody: 'if-detained',
    basis: ['PRR 424'],
  },
]);

export const nonProsecutionLimits = [...objections, ...otherEnds];
