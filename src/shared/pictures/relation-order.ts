/** A link between two nodes, by their places in a list. */
interface NodeLink {
  readonly from: number;
  readonly to: number;
}

/** Rounds after which an order seldom gets better. */
const ROUNDS = 12;
const INSERTING_ROUNDS = 4;

/**
 * An order of nodes in a column in which linked ones are near each other: each moves to the mean place of those it is linked to, and the
 * best order on the way is taken; then each is tried at every place. The same links give the same order.
 * @returns places in the given list, from the top
 * @see Sugiyama, Tagawa, Toda: Methods for visual understanding of hierarchical system structures (1981) — the barycentre method
 */
export function relationOrder(count: number, links: readonly NodeLink[]): number[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of links) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  let order = Array.from({ length: count }, (_, index) => index);
  let best = order;
  for (let round = 0; round < ROUNDS; round++) {
    const places = placesIn(order);
    const wanted = neighbours.map((linked, node) => {
      const all = [...linked, node].map((one) => places[one] ?? 0);
      return all.reduce((sum, place) => sum + place, 0) / all.length;
    });
    order = order.toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
    if (lengthOf(order, links) < lengthOf(best, links)) best = order;
  }
  return insertedBest(best, links);
}

/** The order with every node once moved to where the links are shortest, as long as that makes them shorter. */
function insertedBest(given: readonly number[], links: readonly NodeLink[]): number[] {
  let best = [...given];
  for (let round = 0; round < INSERTING_ROUNDS; round++) {
    const before = lengthOf(best, links);
    for (const node of given) {
      const others = best.filter((other) => other !== node);
      for (let place = 0; place <= others.length; place++) {
        const tried = others.toSpliced(place, 0, node);
        if (lengthOf(tried, links) < lengthOf(best, links)) best = tried;
      }
    }
    if (lengthOf(best, links) === before) break;
  }
  return best;
}

/** The place of each node in an order. */
export function placesIn(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((node, place) => {
    places[node] = place;
  });
  return places;
}

function lengthOf(order: readonly number[], links: readonly NodeLink[]): number {
  const places = placesIn(order);
  return links.reduce((sum, { from, to }) => sum + Math.abs((places[from] ?? 0) - (places[to] ?? 0)), 0);
}
