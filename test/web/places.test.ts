import { placeOf, placeOfValue, readJson } from '../../web/json/places';

const text = `{
  "units": [
    { "id": "hexi", "agency": "police" },
    { "id": "hexi.north", "agency": "police",
      "superior": "nowhere" }
  ],
  "people": [
    {
      "id": "gu-ning",
      "memberships": [
        { "unit": "hexi", "role": "head" },
        { "unit": "hexi", "role": "handler", "from": "2020-02-30" }
      ]
    }
  ]
}`;

const read = () => {
  const file = readJson(text);
  if ('fault' in file) throw new Error(file.fault);
  return file;
};

test.each([
  ['people.0.memberships.1.from', 12],
  ['people.gu-ning.memberships.hexi/handler', 12],
  ['units.hexi', 3],
  ['units.hexi.north.superior', 5],
  ['people.gu-ning.email', 8],
])('%s stands on line %i', (path, line) => {
  expect(placeOf(read(), path)?.line).toBe(line);
});

test('what stands nowhere in the file has no line', () => {
  expect(placeOf(read(), 'absences.he-ling')).toBeUndefined();
  expect(placeOf(read(), '')).toBeUndefined();
});

test('a value is found where it stands, and only as a whole one', () => {
  expect(placeOfValue(read(), '2020-02-30')).toMatchObject({ line: 12 });
  expect(placeOfValue(read(), '2020-02')).toBeUndefined();
});

test('what is no JSON says on which line', () => {
  expect(readJson('{\n  "units": [\n    { "id": "hexi", }\n  ]\n}')).toMatchObject({ place: { line: 3 } });
  expect(readJson('')).toMatchObject({ place: { line: 1 } });
});

test('the mark that some editors put before a file is no fault', () => {
  expect(readJson('\uFEFF{"a":1}')).toMatchObject({ value: { a: 1 } });
});
