import { Global, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { type PresenceUser, type RoomName, sectionRoom } from '@shoal/contract';
import { type Principal, Public } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { type ChangedRoom, type RoomKeeper, RoomKeepers } from '../room-keepers';

type Access = 'none' | 'read' | 'write';

/** A keeper whose answers the test decides: by room and person, `none` where nothing is said. */
export class OpenHouse implements RoomKeeper {
  bids = new Map<string, string>();
  readonly digests: { room: ChangedRoom; updates: number }[] = [];
  /** Answers take so long. */
  delayMs = 0;
  private access = new Map<string, Access>();

  constructor(keepers: RoomKeepers) {
    keepers.register('section', this);
  }

  /** From now on the same answers as the other's: two nodes of one database. */
  follow(other: OpenHouse): void {
    this.bids = other.bids;
    this.access = other.access;
  }

  /** A new room that these people may write in. */
  room(...writers: { readonly id: string }[]): RoomName {
    const id = uuid();
    this.bids.set(id, uuid());
    for (const writer of writers) this.access.set(`${id} ${writer.id}`, 'write');
    return sectionRoom(id);
  }

  allow(room: RoomName, person: { readonly id: string }, access: Access): void {
    this.access.set(`${room.slice('section:'.length)} ${person.id}`, access);
  }

  bidOf(room: RoomName): string {
    return this.bids.get(room.slice('section:'.length)) ?? '';
  }

  async check(viewer: Principal, id: string): Promise<{ access: Access; scope: string | null }> {
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    return { access: this.access.get(`${id} ${viewer.personId}`) ?? 'none', scope: this.bids.get(id) ?? null };
  }

  person(viewer: Principal): Promise<PresenceUser> {
    return Promise.resolve({ personId: viewer.personId, name: '김나루', firmId: null, firmName: '나루소프트', chip: '나루', colorSlot: 1 });
  }

  readonly changed = (room: ChangedRoom, updates: readonly Uint8Array[]): Promise<void> => {
    this.digests.push({ room, updates: updates.length });
    return Promise.resolve();
  };
}

/** A GraphQL schema cannot be without a query. */
@Resolver()
class HouseResolver {
  @Query(() => String)
  @Public()
  house(): string {
    return 'open';
  }
}

@Global()
@Module({ providers: [HouseResolver, { provide: OpenHouse, inject: [RoomKeepers], useFactory: (keepers: RoomKeepers) => new OpenHouse(keepers) }], exports: [OpenHouse] })
export class OpenHouseModule {}
