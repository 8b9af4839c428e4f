import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its path with slashes, and its contents. */
export interface ZipEntry {
  readonly path: string;
  readonly contents: Uint8Array;
}

/** Version 2.0 of the format, which has deflate. */
const version = 20;
const utf8Names = 0x0800;
const deflate = 8;
/** 1 January 1980, the first day of the format: the archive depends on its contents alone. */
const date = 0x0021;

/** A zip archive. The same entries, in any order, give the same bytes with the same version of Node. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, contents } of sorted) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(contents, { level: 9 });
    const fields = commonFields(contents, packed.length, name.length);
    const header = Buffer.concat([uint32(0x04034b50), fields, name]);
    directory.push(centralRecord(fields, offset, name));
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50),
    uint32(0),
    uint16(sorted.length),
    uint16(sorted.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** The fields that the local header and the record of the central directory share. */
function commonFields(contents: Uint8Array, packed: number, name: number): Buffer {
  return Buffer.concat([
    uint16(version),
    uint16(utf8Names),
    uint16(deflate),
    uint16(0),
    uint16(date),
    uint32(crc32(contents)),
    uint32(packed),
    uint32(contents.length),
    uint16(name),
    uint16(0),
  ]);
}

function centralRecord(fields: Buffer, offset: number, name: Buffer): Buffer {
  return Buffer.concat([
    uint32(0x02014b50),
    uint16(version),
    fields,
    // No comment, first disk, no attributes.
    uint16(0),
    uint16(0),
    uint16(0),
    uint32(0),
    uint32(offset),
    name,
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
