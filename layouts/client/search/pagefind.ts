/** What is used of Pagefind 1.6’s JavaScript API. */
export type Anchor = { element: string; id: string; text: string; location: number };

export type Fragment = {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
  locations: number[];
  sub_results: { title: string; url: string; excerpt: string; anchor?: Anchor }[];
};

export type PagefindResult = { id: string; score: number; data: () => Promise<Fragment> };

export type Pagefind = {
  options: (options: { excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  debouncedSearch: (
    query: string,
    options?: object,
    wait?: number,
  ) => Promise<{ results: PagefindResult[] } | null>;
};
