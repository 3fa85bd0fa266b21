import { z } from 'zod';

const title = z.strictObject({ zh: z.string(), en: z.string() });
const pixels = z.int();
const box = { x: pixels, y: pixels, width: pixels, height: pixels };

const node = z
  .strictObject({
    id: z.string().describe('Path of the stage in its machine, `held.arrested`; of a sign or an outline, with `#`'),
    kind: z
      .enum(['stage', 'passing', 'final', 'group', 'outline', 'begin', 'any'])
      .describe(
        '`outline`: stages drawn together; `begin`: where a procedure or group begins; `any`: any stage of a group',
      ),
    within: z.string().optional().describe('The group or outline around it'),
    title,
    owedBy: z.string().optional().describe('Whose step it is'),
    limits: z.array(z.string()).describe('Ids of the limits that run over it; `owed`: the limit of the duty’s own row'),
    untimed: z.string().optional().describe('Why no limit runs here'),
    ...box,
  })
  .meta({ id: 'DiagramNode' });

const way = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    act: z.string().optional().describe('The act that takes it'),
    lapse: z.string().optional().describe('The limit whose right lapses: time alone takes it'),
    title,
    conditions: z.array(title).describe('What must hold besides'),
  })
  .meta({ id: 'DiagramWay' });

const arrow = z
  .strictObject({
    from: z.string().describe('Id of the node where the line begins; the stages of its ways may lie deeper'),
    to: z.string(),
    lapsed: z.boolean(),
    ways: z.array(way).describe('Every act drawn as this one line; none for the dot of a group'),
    points: z.array(z.tuple([pixels, pixels])).describe('Corners of the line'),
    label: z.strictObject(box).optional().describe('Where its words stand'),
  })
  .meta({ id: 'DiagramArrow' });

/** A procedure as it is drawn: made by `scripts/generate-docs.ts` from its machine, with the same layout as its page. */
export const diagramSchema = z
  .strictObject({
    machine: z.string().describe('With its version, `filing@2`'),
    name: z.string(),
    title,
    begins: z.string().describe('The first stage'),
    width: pixels,
    height: pixels,
    nodes: z.array(node).describe('Frames before what stands in them'),
    arrows: z.array(arrow),
  })
  .meta({ id: 'Diagram' });

export type Diagram = z.infer<typeof diagramSchema>;
