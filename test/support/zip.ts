import { crc32, deflateRawSync } from 'node:zlib';

const header = (size: number, fill: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(size);
  fill(bytes);
  return bytes;
};

const common = (at: number, bytes: Buffer, packed: Buffer, content: Buffer, name: string): void => {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(8, at + 4); // deflate
  bytes.writeUInt32LE(crc32(content), at + 10);
  bytes.writeUInt32LE(packed.length, at + 14);
  bytes.writeUInt32LE(content.length, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
};

/** A zip file of deflated members (zip specification 4.3). */
export const zipOf = (files: Readonly<Record<string, Buffer>>): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = header(30, (bytes) => {
      bytes.writeUInt32LE(0x04034b50, 0);
      common(4, bytes, packed, content, name);
    });
    const entry = header(46, (bytes) => {
      bytes.writeUInt32LE(0x02014b50, 0);
      common(6, bytes, packed, content, name);
      bytes.writeUInt32LE(offset, 42);
    });
    bodies.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = header(22, (bytes) => {
    bytes.writeUInt32LE(0x06054b50, 0);
    bytes.writeUInt16LE(Object.keys(files).length, 8);
    bytes.writeUInt16LE(Object.keys(files).length, 10);
    bytes.writeUInt32LE(directory.length, 12);
    bytes.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...bodies, directory, end]);
};
