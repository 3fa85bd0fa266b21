/** A unit with those below it. */
export interface Branch<Unit> {
  readonly unit: Unit;
  readonly below: readonly Branch<Unit>[];
}

interface InLine {
  readonly id: string;
  readonly superior?: string | undefined;
}

/** Units by their line of superiors. One whose superior is not there stands at the top, so that nobody is lost. */
export const treeOf = <Unit extends InLine>(units: readonly Unit[]): readonly Branch<Unit>[] => {
  const known = new Set(units.map(({ id }) => id));
  const under = (superior: string | undefined): readonly Branch<Unit>[] =>
    units
      .filter(
        (unit) => (unit.superior !== undefined && known.has(unit.superior) ? unit.superior : undefined) === superior,
      )
      .map((unit) => ({ unit, below: under(unit.id) }));
  return under(undefined);
};
