import { coarsenGroups, keyOf, type ProfileSketch, type VisibleSketch } from './coarsen-profiles';

interface Group {
  readonly sketch: VisibleSketch;
  readonly hiding: Set<string>;
  readonly recognisable: Set<string>;
  shown: { readonly hiding: VisibleSketch | undefined; readonly recognisable: VisibleSketch | undefined };
}

const NOTHING = { hiding: undefined, recognisable: undefined };

/**
 * The description that each protected nonprofit shares with others, kept current nonprofit by nonprofit: what somebody
 * shows depends on how many could show the same, so that only these are counted anew.
 */
export class SharedDescriptions {
  private readonly groups = new Map<string, Group>();
  private readonly groupOf = new Map<string, Group>();

  /** @param isRecognisable by consents of its own, living or remembered */
  put(profile: ProfileSketch, isRecognisable: boolean): void {
    this.drop(profile.id);
    const group = this.groupFor(profile);
    (isRecognisable ? group.recognisable : group.hiding).add(profile.id);
    this.groupOf.set(profile.id, group);
  }

  /** Takes one out that is gone or not protected any more; one that is not there is no matter. */
  drop(id: string): void {
    const group = this.groupOf.get(id);
    group?.hiding.delete(id);
    group?.recognisable.delete(id);
    this.groupOf.delete(id);
  }

  /** Brings all descriptions up to date; answers whose is another one than before, beside those put in since. */
  settle(): string[] {
    const groups = [...this.groups.values()];
    const found = coarsenGroups(groups.map(({ sketch, hiding }) => ({ sketch, hiding: hiding.size })));
    return groups.flatMap((group, at) => {
      const { shown } = group;
      group.shown = found[at]!;
      return [
        ...(same(shown.hiding, group.shown.hiding) ? [] : group.hiding),
        ...(same(shown.recognisable, group.shown.recognisable) ? [] : group.recognisable),
      ];
    });
  }

  /** As of the last `settle`; undefined: it shares none. */
  get(id: string): VisibleSketch | undefined {
    const group = this.groupOf.get(id);
    return group?.hiding.has(id) ? group.shown.hiding : group?.shown.recognisable;
  }

  private groupFor({ region, service, band }: ProfileSketch): Group {
    const sketch = { region, service, band };
    const key = keyOf(sketch);
    const known = this.groups.get(key);
    if (known) return known;
    const group = { sketch, hiding: new Set<string>(), recognisable: new Set<string>(), shown: NOTHING };
    this.groups.set(key, group);
    return group;
  }
}

const same = (one: VisibleSketch | undefined, other: VisibleSketch | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
