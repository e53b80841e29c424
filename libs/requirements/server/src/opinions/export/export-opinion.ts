import { Injectable } from '@nestjs/common';
import { RoomHistory } from '@shoal/collab-server';
import { opinionRoom } from '@shoal/contract';
import { type Principal, RateLimits, UnitOfWork } from '@shoal/platform';
import { opinionPieces, opinionText, type TextNode } from '@shoal/requirements-domain';
import { OpinionAccess } from '../opinion-access';
import { OpinionEndsRepository } from '../opinion-ends.repository';
import { opinionDocx } from './opinion-docx';
import { opinionHwpx } from './opinion-hwpx';

const FORMATS = {
  text: { type: 'text/plain; charset=utf-8', extension: 'txt' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  hwpx: { type: 'application/hwp+zip', extension: 'hwpx' },
} as const;
type OpinionFormat = keyof typeof FORMATS;
export const isOpinionFormat = (text: string): text is OpinionFormat => Object.hasOwn(FORMATS, text);

interface ExportedOpinion {
  readonly content: Buffer;
  readonly type: string;
  readonly extension: string;
}

const EMPTY: TextNode = { type: 'doc' };

/** An opinion as a file for the buyer: what was handed in, or the text as it stands now. */
@Injectable()
export class ExportOpinion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly gate: OpinionAccess,
    private readonly ends: OpinionEndsRepository,
    private readonly rooms: RoomHistory,
  ) {}

  /** Errors: NOT_FOUND, TOO_MANY_ATTEMPTS. */
  async file(viewer: Principal, id: string, format: OpinionFormat): Promise<ExportedOpinion> {
    const { title, handedIn } = await this.work.run(viewer, async (work) => {
      const opinion = await this.gate.read(work, viewer, id);
      await this.limits.spend('export', viewer.personId);
      return { title: opinion.title, handedIn: await this.ends.contentOf(work, id) };
    });
    const document = handedIn ? documentIn(handedIn) : await this.present(id);
    return { ...FORMATS[format], content: await write(format, title, document) };
  }

  private async present(id: string): Promise<TextNode> {
    const room = opinionRoom(id);
    const newest = (await this.rooms.windows(room)).at(-1)?.uptoSeq ?? 0;
    return (await this.rooms.version(room, newest))?.document ?? EMPTY;
  }
}

const documentIn = (content: Buffer): TextNode => ({ type: 'doc', content: (JSON.parse(content.toString('utf8')) as { readonly content: readonly TextNode[] }).content });

const write = async (format: OpinionFormat, title: string, document: TextNode): Promise<Buffer> => {
  const pieces = opinionPieces(document);
  // A mark at the beginning tells old programs on Windows that it is UTF-8.
  if (format === 'text') return Buffer.from(`\ufeff${opinionText(title, pieces).replace(/\n/g, '\r\n')}`);
  return format === 'docx' ? opinionDocx(title, pieces) : opinionHwpx(title, pieces);
};
