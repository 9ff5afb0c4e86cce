/**
 * Latent semantic analysis: texts as points in a space of few dimensions, in which texts on the same matter are close
 * together even if they use different words (Deerwester and others, 1990, “Indexing by latent semantic analysis”).
 */
import { stem } from "porter2";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A text as its terms and their weights, whose squares add up to 1. */
type Weighted = { terms: Int32Array; weights: Float32Array };

/** The maximum number of dimensions. More hardly change a space; this was tried on a few thousand paragraphs. */
const dimensions = 150;

/**
 * A small archive has fewer: with one dimension for each of a few texts, words used in the same contexts would stay
 * apart.
 */
const textsOfDimension = 3;

/**
 * The maximum number of texts that the space is computed from, evenly chosen, so that the cost does not grow with the
 * archive.
 */
const maximumSample = 6000;

/** How often the space is refined. The main directions stay the same from the third time on. */
const rounds = 3;

/**
 * A term has to occur in texts of this many groups, or it is a name that connects nothing; and in no more than this
 * share of the texts, or it is too common to mean anything.
 */
const minimumGroups = 3;
const maximumShare = 0.5;

/**
 * The position of each text in the space, one row of `width` numbers after another; each row has the length 1 or 0.
 */
export type TopicSpace = { width: number; places: Float32Array };

/**
 * Places texts in a space of at most 150 dimensions. The same texts get the same positions on every machine.
 * @param texts each with its group, the authority it is about
 */
export function topicSpace(texts: readonly { text: string; group: string }[]): TopicSpace {
  const { weighted, termCount } = weigh(texts.map(({ text, group }) => ({ stems: stemsOf(text), group })));
  const step = Math.max(1, Math.ceil(weighted.length / maximumSample));
  const sample = weighted.filter((_, index) => index % step === 0);
  const width = Math.min(dimensions, Math.ceil(Math.min(termCount, sample.length) / textsOfDimension));
  const basis = mainDirections(sample, termCount, width);
  const places = project(weighted, basis, width);
  normaliseRows(places, width);
  return { width, places };
}

/** How close two texts of a space are, from -1 to 1: the cosine between their positions. */
export function closeness({ width, places }: TopicSpace, one: number, other: number): number {
  let sum = 0;
  const [a, b] = [one * width, other * width];
  for (let index = 0; index < width; index += 1) sum += (places[a + index] ?? 0) * (places[b + index] ?? 0);
  return sum;
}

const known = new Map<string, string>();

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []).map((word) => {
    const found = known.get(word) ?? stem(word.replace(/['’].*/su, ""));
    known.set(word, found);
    return found;
  });
}

type StemmedText = { stems: readonly string[]; group: string };

/** Weighs terms by how often a text has them and how few texts do (logarithm of the count, times inverse frequency). */
function weigh(texts: readonly StemmedText[]): { weighted: Weighted[]; termCount: number } {
  const found = new Map<string, { texts: number; groups: Set<string> }>();
  for (const { stems, group } of texts) {
    for (const term of new Set(stems)) {
      const entry = found.get(term) ?? { texts: 0, groups: new Set() };
      entry.texts += 1;
      if (entry.groups.size < minimumGroups) entry.groups.add(group);
      found.set(term, entry);
    }
  }
  const terms = new Map<string, { number: number; rarity: number }>();
  for (const [term, { texts: count, groups }] of found) {
    if (groups.size < minimumGroups || count > maximumShare * texts.length) continue;
    terms.set(term, { number: terms.size, rarity: Math.log(texts.length / count) });
  }
  const weighted = texts.map(({ stems }) => {
    const counts = new Map<string, number>();
    for (const one of stems) if (terms.has(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
    const numbers = new Int32Array(counts.size);
    const weights = new Float32Array(counts.size);
    let index = 0;
    for (const [term, count] of counts) {
      const { number, rarity } = terms.get(term) ?? { number: 0, rarity: 0 };
      numbers[index] = number;
      weights[index] = (1 + Math.log(count)) * rarity;
      index += 1;
    }
    const length = Math.hypot(...weights) || 1;
    return { terms: numbers, weights: weights.map((weight) => weight / length) };
  });
  return { weighted, termCount: terms.size };
}

/**
 * The main directions of a set of texts, by subspace iteration from a random start (Halko, Martinsson and Tropp, 2011,
 * “Finding structure with randomness”). Closeness depends only on the space that they span, not on its rotation.
 */
function mainDirections(texts: readonly Weighted[], termCount: number, width: number): Float32Array {
  const random = xoroshiro128plus(1);
  const basis = Float32Array.from({ length: termCount * width }, () => random.next() / 2 ** 31);
  for (let round = 0; round < rounds; round += 1) {
    const projected = project(texts, basis, width);
    orthonormalise(projected, width);
    basis.fill(0);
    for (const [index, { terms, weights }] of texts.entries()) {
      for (const [place, term] of terms.entries()) {
        const weight = weights[place] ?? 0;
        const [to, from] = [term * width, index * width];
        for (let column = 0; column < width; column += 1)
          basis[to + column] = (basis[to + column] ?? 0) + weight * (projected[from + column] ?? 0);
      }
    }
  }
  orthonormalise(basis, width);
  return basis;
}

function project(texts: readonly Weighted[], basis: Float32Array, width: number): Float32Array {
  const projected = new Float32Array(texts.length * width);
  for (const [index, { terms, weights }] of texts.entries()) {
    const to = index * width;
    for (const [place, term] of terms.entries()) {
      const weight = weights[place] ?? 0;
      const from = term * width;
      for (let column = 0; column < width; column += 1)
        projected[to + column] = (projected[to + column] ?? 0) + weight * (basis[from + column] ?? 0);
    }
  }
  return projected;
}

/** Makes the columns of a matrix orthogonal and of length 1 (modified Gram–Schmidt); one that depends on others is 0. */
function orthonormalise(matrix: Float32Array, width: number): void {
  const columns = Array.from({ length: width }, (_, column) =>
    Float32Array.from({ length: matrix.length / width }, (_, row) => matrix[row * width + column] ?? 0),
  );
  for (const [number, column] of columns.entries()) {
    const before = Math.sqrt(product(column, column));
    for (const other of columns.slice(0, number)) {
      const shared = product(column, other);
      for (let row = 0; row < column.length; row += 1)
        column[row] = (column[row] ?? 0) - shared * (other[row] ?? 0);
    }
    const length = Math.sqrt(product(column, column));
    const scale = length > before * 1e-4 ? 1 / length : 0;
    for (let row = 0; row < column.length; row += 1) {
      column[row] = (column[row] ?? 0) * scale;
      matrix[row * width + number] = column[row] ?? 0;
    }
  }
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] ?? 0) * (other[row] ?? 0);
  return sum;
}

function normaliseRows(matrix: Float32Array, width: number): void {
  for (let start = 0; start < matrix.length; start += width) {
    const row = matrix.subarray(start, start + width);
    const length = Math.hypot(...row);
    if (length > 0) for (let index = 0; index < width; index += 1) row[index] = (row[index] ?? 0) / length;
  }
}
