/** Choices that look like chance and are the same for the same seed. */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something of this probability (0 to 1) happens. */
  happens(probability: number): boolean;
  /** One of the items. @throws where there is none */
  one<Item>(items: readonly Item[]): Item;
  /** `count` different items, or all of them, in an order of chance. */
  several<Item>(items: readonly Item[], count: number): Item[];
};

/** Choices that follow from a seed, a whole number. */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const whole = (least: number, most: number): number => uniformInt(generator, least, most);
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
