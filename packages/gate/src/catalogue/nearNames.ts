// Which names someone may have meant by one that is not in the catalogue.

/** What a name can be recognised by. */
export interface Recognisable {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

const MOST = 3;

/** Levenshtein distance: letters to insert, delete or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');
const initials = (name: string): string => plain(name.replace(/(\w)\w*/g, '$1'));

/** How far a service is from what was typed; undefined = it is not what was meant. */
function farness(typed: string, { id, name, hosts }: Recognisable): number | undefined {
  const query = plain(typed);
  const letters = Math.min(distance(query, plain(id)), distance(query, plain(name)));
  if (letters <= Math.max(1, Math.floor(query.length / 4))) return letters;
  if (query.length < 2) return undefined;
  if (initials(name) === query || initials(id) === query) return 10;
  if (query.length < 3) return undefined;
  if (plain(id).includes(query) || plain(name).includes(query)) return 20;
  if (query.includes(plain(id))) return 30;
  // "facebook" is meant as Meta Pixel, "bing" as Microsoft's: the host knows the older name.
  const words = typed.toLowerCase().match(/[a-z\d]{4,}/g) ?? [query];
  return hosts.some((host) => words.some((word) => host.includes(word))) ? 40 : undefined;
}

/** @returns ids, the likeliest first, three at most. */
export function nearNames(typed: string, services: readonly Recognisable[]): string[] {
  return services
    .flatMap((service) => {
      const far = farness(typed, service);
      return far === undefined ? [] : [{ id: service.id, far }];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ id }) => id);
}
