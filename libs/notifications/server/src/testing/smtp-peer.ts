import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

/** What the peer answers to a recipient and to a whole message; both may take their time. */
interface Answers {
  recipient(address: string): string;
  message(mail: ReceivedMail): string | Promise<string>;
}

/** The other side of SMTP: a mail server that takes what it is given, or refuses it as told. */
export class SmtpPeer {
  readonly received: ReceivedMail[] = [];
  answers: Answers = { recipient: () => '250 ok', message: () => '250 ok' };
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmtpPeer> {
    const server = createServer();
    const peer = new SmtpPeer(server);
    server.on('connection', (socket) => peer.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.setEncoding('utf8');
    let unread = '';
    let envelope = { from: '', to: '' };
    let inMessage = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = async (line: string): Promise<void> => {
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      if (/^EHLO|^HELO/i.test(line)) say('250 peer');
      else if (/^MAIL/i.test(line)) {
        envelope = { from: address, to: '' };
        say('250 ok');
      } else if (/^RCPT/i.test(line)) {
        envelope.to = address;
        say(this.answers.recipient(address));
      } else if (/^DATA/i.test(line)) {
        inMessage = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    };
    const takeMessage = async (data: string): Promise<void> => {
      inMessage = false;
      const mail = { ...envelope, data };
      this.received.push(mail);
      say(await this.answers.message(mail));
    };
    socket.on('data', (chunk: string) => {
      unread += chunk;
      for (;;) {
        const end = unread.indexOf(inMessage ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const piece = unread.slice(0, end);
        unread = unread.slice(end + (inMessage ? 5 : 2));
        void (inMessage ? takeMessage(piece) : hear(piece));
      }
    });
    say('220 peer');
  }
}

/** The header of a received message, unfolded. */
export const headerOf = ({ data }: ReceivedMail, name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(data.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
