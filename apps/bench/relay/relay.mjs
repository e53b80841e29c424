// The floor: forwards frames to the others in a room and does nothing else. COALESCE=1: all frames of a turn in one write per socket.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const coalesce = process.env.COALESCE === '1';
const rooms = new Map();
const due = new Map();

const frame = (message) => {
  const { length } = message;
  const header = length < 126 ? Buffer.of(0x82, length) : length < 0x10000 ? Buffer.of(0x82, 126, length >> 8, length & 255) : Buffer.alloc(10);
  if (header.length === 10) {
    header[0] = 0x82;
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, message]);
};

const flush = () => {
  for (const [stream, frames] of due) stream.write(frames.length === 1 ? frames[0] : Buffer.concat(frames));
  due.clear();
};

const put = (stream, framed) => {
  if (due.size === 0) setImmediate(flush);
  const frames = due.get(stream);
  if (frames) frames.push(framed);
  else due.set(stream, [framed]);
};

const forward = (members, from, message) => {
  if (coalesce) {
    const framed = frame(message);
    for (const [socket, stream] of members) if (socket !== from) put(stream, framed);
  } else {
    for (const socket of members.keys()) if (socket !== from) socket.send(message);
  }
};

const server = createServer();
const sockets = new WebSocketServer({ noServer: true, clientTracking: false });
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const members = rooms.get(request.url) ?? new Map();
    rooms.set(request.url, members.set(socket, stream));
    socket.on('message', (message) => forward(members, socket, message));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      due.delete(stream);
      members.delete(socket);
      if (members.size === 0) rooms.delete(request.url);
    });
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
