/** What the tests use of datapackage 1.1, which ships no types. */
declare module "datapackage" {
  export type Resource = {
    name: string;
    tabular: boolean;
    read(options: { keyed: boolean }): Promise<unknown[]>;
    checkRelations(): Promise<boolean>;
  };

  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
