/**
 * The list of records: what was found for the address, and the rows of it that have been looked at. A
 * question that another one overtakes is given up; rows come in blocks, the last asked for first.
 */
import type { Role } from '../cases/record';
import type { RecordOrder, RecordRow } from '../cases/recordRow';
import type { Placed } from '../cube/places';
import type { Where } from '../store/dimensions';
import type { Found } from '../store/recordQuery';
import { daysAsked, filterOf, orderKey, type Address } from './address';
import { labelsBehind } from './land';
import { begin, settle } from './page';
import { useSession } from './session.svelte';
import { useView } from './view.svelte';

/** Rows fetched together: where rows lie scattered, each fetch passes over the whole table once. */
const BLOCK = 256;
/** Blocks kept; the ones looked at longest ago go first. */
const KEPT = 40;

export interface Answer extends Found {
  /** the question it answers */
  readonly key: string;
  readonly role: Role;
  readonly order: RecordOrder;
}

class Records {
  answer = $state.raw<Answer | null>(null);
  asking = $state(false);
  fault = $state.raw<Error | null>(null);
  /** grows whenever rows have come */
  arrived = $state(0);
  #blocks = new Map<number, readonly RecordRow[]>();
  #wanted: { first: number; last: number } | null = null;
  #fetching = false;
  #abort: AbortController | null = null;

  /** What an address asks of the data in view; equal questions have equal keys. */
  keyOf(address: Address): string {
    const { types, areas, level, territory, typesBy, where, find, rows, file, order } = address;
    return JSON.stringify([
      daysAsked(address),
      types,
      areas,
      level,
      territory,
      typesBy,
      where,
      find,
      rows,
      file,
      orderKey(order)
    ]);
  }

  /** Finds the records of an address in place of those shown; resolves when they are, or were overtaken. */
  async ask(address: Address): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const end = begin();
    this.asking = true;
    try {
      const session = useSession();
      await useView().need();
      const question = {
        window: daysAsked(address),
        where: whereOf(
          address,
          session.typesBehind(useView().figures, address.types),
          session.placed({ ...useView().figures, ...filterOf(address) })
        ),
        source: address.file,
        find: address.find,
        order: address.order
      };
      let role: Role = address.rows ?? 'part';
      let found = await session.find({ ...question, role }, abort.signal);
      // Years known by their stated totals alone: those are the records.
      if (address.rows === null && found.all.part.rows === 0 && found.all.total.rows > 0) {
        role = 'total';
        found = await session.find({ ...question, role }, abort.signal);
      }
      abort.signal.throwIfAborted();
      this.#blocks.clear();
      this.#wanted = null;
      this.fault = null;
      this.answer = { ...found, role, order: address.order, key: this.keyOf(address) };
    } catch (cause) {
      if (!abort.signal.aborted) this.fault = cause instanceof Error ? cause : new Error(String(cause));
    } finally {
      if (this.#abort === abort) this.asking = false;
      end();
    }
  }

  /** The row at a place of the list, if it has come. */
  row(place: number): RecordRow | null {
    void this.arrived;
    return this.#blocks.get(Math.floor(place / BLOCK))?.[place % BLOCK] ?? null;
  }

  /** Says which places are on screen; what is missing is fetched. */
  want(first: number, last: number): void {
    this.#wanted = { first, last };
    if (!this.#fetching) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    const end = begin();
    try {
      for (let missing = this.#missing(); missing; missing = this.#missing()) {
        const { answer } = this;
        if (!answer) return;
        const rows = await useSession().recordRows(answer.ids.slice(missing.from, missing.to));
        // Other records were found meanwhile.
        if (this.answer !== answer) continue;
        for (let at = missing.from; at < missing.to; at += BLOCK)
          this.#keep(at, rows.slice(at - missing.from, at - missing.from + BLOCK));
        this.arrived += 1;
      }
    } catch (cause) {
      this.fault = cause instanceof Error ? cause : new Error(String(cause));
    } finally {
      this.#fetching = false;
      end();
      void settle();
    }
  }

  /** The stretch of missing blocks under the places on screen. */
  #missing(): { from: number; to: number } | null {
    const count = this.answer?.ids.length ?? 0;
    if (!this.#wanted || count === 0) return null;
    const first = Math.max(0, Math.floor(this.#wanted.first / BLOCK));
    const last = Math.min(Math.floor((count - 1) / BLOCK), Math.floor(this.#wanted.last / BLOCK));
    const missing = [];
    for (let block = first; block <= last; block++) if (!this.#blocks.has(block)) missing.push(block);
    const from = missing[0];
    const to = missing.at(-1);
    if (from === undefined || to === undefined) return null;
    return { from: from * BLOCK, to: Math.min(count, (to + 1) * BLOCK) };
  }

  #keep(at: number, rows: readonly RecordRow[]): void {
    const block = at / BLOCK;
    this.#blocks.delete(block);
    this.#blocks.set(block, rows);
    for (const old of this.#blocks.keys()) {
      if (this.#blocks.size <= KEPT) break;
      this.#blocks.delete(old);
    }
  }
}

/** The values chosen, dimension by dimension. */
function whereOf({ areas: chosen, where }: Address, types: readonly string[], shown: Placed | null): Where[] {
  const areas = shown ? labelsBehind(shown, chosen) : chosen;
  return [
    ...where,
    ...(types.length > 0 ? [{ dimension: 'type', values: types }] : []),
    ...(areas.length > 0 ? [{ dimension: 'area', values: areas }] : [])
  ];
}

let records: Records | undefined;

/** The one list of records of the page. */
export function useRecords(): Records {
  return (records ??= new Records());
}
