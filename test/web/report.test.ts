import { deadline, deadlineOf } from '../../web/screens/intake/deadline';
import { draftFrom, emptyDraft, isBlank, isUnread, stepsOf, summaryOf } from '../../web/screens/intake/draft';

test('a summary holds what was said, a line for each, and nothing for what was not', () => {
  const draft = { ...emptyDraft, happened: ' 自行车被盗 ', where: '北门小区', when: '', who: '' };
  expect(summaryOf(draft)).toBe('自行车被盗\n发案地点：北门小区');
});

test('a report is taken in, registered, and said of which kind it is, where that was chosen', () => {
  const draft = { ...emptyDraft, happened: '被盗', name: ' 周某 ', receiptNo: '7号' };
  expect(stepsOf(draft)).toEqual([
    {
      id: 'open',
      body: {
        type: 'reception.receive',
        fields: {
          ...{ channel: 'in-person', summary: '被盗' },
          reporter: { kind: 'victim', name: '周某', idNumber: undefined, phone: undefined },
        },
      },
    },
    { id: 'register', body: { type: 'reception.register', fields: { receiptNo: '7号' } } },
  ]);
  expect(stepsOf({ ...draft, category: 'theft' }).map(({ id }) => id)).toEqual(['open', 'register', 'classify']);
});

test('what was kept is read again; what is no draft is an empty one', () => {
  const draft = { ...emptyDraft, happened: '被盗' };
  expect(draftFrom(JSON.stringify(draft))).toEqual(draft);
  expect(draftFrom('{')).toEqual(emptyDraft);
  expect([isBlank(emptyDraft), isBlank(draft)]).toEqual([true, false]);
});

test('a limit of days ends at 24:00 of its last day, one of hours at its minute', () => {
  expect(deadlineOf('2026-03-14')).toEqual({ zh: '3月14日 24:00', en: '14 Mar, 24:00' });
  expect(deadlineOf('2026-03-14T09:05:00+08:00').zh).toBe('3月14日 09:05');
  expect(deadline({ zh: '立案审查', en: 'Filing review' }, deadlineOf('2026-03-14')).zh).toBe(
    '立案审查：须于 3月14日 24:00 前办结',
  );
});

test('when it was reported is read as people write it, and as drafts kept it before', () => {
  const sent = (receivedAt: string) => stepsOf({ ...emptyDraft, receivedAt })[0]?.body.occurredAt;
  expect(['2026年3月16日 14:05', '2026-03-16T14:05', '20260316 1405'].map(sent)).toEqual(
    Array(3).fill('2026-03-16T14:05:00+08:00'),
  );
  expect(sent('')).toBeUndefined();
  expect(
    ['昨天', '2026-02-30 10:00', ' ', '2026-3-16 14:05'].map((receivedAt) => isUnread({ ...emptyDraft, receivedAt })),
  ).toEqual([true, true, false, false]);
});
