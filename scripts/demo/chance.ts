/** Random choices that are the same for the same seed. */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export type Chance = {
  /** A whole number from `minimum` to `maximum`, both included. */
  whole(minimum: number, maximum: number): number;
  /** Whether something with this probability (0 to 1) happens. */
  happens(probability: number): boolean;
  /** One of the items. @throws if there are none */
  one<Item>(items: readonly Item[]): Item;
  /** `count` different items, or all if there are fewer, in random order. */
  several<Item>(items: readonly Item[], count: number): Item[];
};

/** Random choices from a seed, which is a whole number. */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const whole = (minimum: number, maximum: number): number => uniformInt(generator, minimum, maximum);
  const several = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken;
  };
  return {
    whole,
    several,
    happens: (probability) => whole(1, 10_000) <= probability * 10_000,
    one: (items) => {
      const [item] = several(items, 1);
      if (item === undefined) throw new RangeError("there is nothing to choose from");
      return item;
    },
  };
}
