/**
 * The part of subset-font 2.9 that is used; the package has no types of its own:
 * https://github.com/papandreou/subset-font#api
 */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: "sfnt" | "woff2";
      /** Tags of the OpenType features kept. */
      keepFeatures: string[];
      /** Numbers of the names kept in addition to those that every font needs. */
      preserveNameIds: number[];
      variationAxes: Record<string, { min: number; max: number; default: number }>;
    },
  ): Promise<Buffer>;
}
