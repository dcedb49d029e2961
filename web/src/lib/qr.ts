/**
 * QR codes (ISO/IEC 18004) for short addresses: bytes, error correction M, versions 1 to 6, which hold up to 106 bytes.
 * Answers with rows of dark modules, without the quiet zone of four around them.
 */
interface Version {
  correction: number
  blocks: number
  data: number
}

const versions: Version[] = [
  { correction: 10, blocks: 1, data: 16 },
  { correction: 16, blocks: 1, data: 28 },
  { correction: 26, blocks: 1, data: 44 },
  { correction: 18, blocks: 2, data: 32 },
  { correction: 24, blocks: 2, data: 43 },
  { correction: 16, blocks: 4, data: 27 },
]

type Grid = boolean[][]

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

export function qrCode(text: string): Grid {
  const bytes = [...new TextEncoder().encode(text)]
  const index = versions.findIndex(({ blocks, data }) => bytes.length + 2 <= blocks * data)
  const version = versions[index]
  if (!version) throw new RangeError(`too long for a label: ${bytes.length} bytes`)
  const bits = codewords(bytes, version).flatMap((word) => bitsOf(word, 8))
  const drawn = masks.map((_, mask) => draw(index + 1, bits, mask))
  return drawn.reduce((best, each) => (penalty(each) < penalty(best) ? each : best))
}

const bitsOf = (value: number, length: number) => Array.from({ length }, (_, i) => (value >>> (length - 1 - i)) & 1)

const inTurn = (parts: number[][]) => (parts[0] ?? []).flatMap((_, i) => parts.map((part) => part[i] ?? 0))

/** Data and correction, the blocks taken turn by turn. */
function codewords(bytes: number[], { correction, blocks, data }: Version): number[] {
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, 8), ...bytes.flatMap((byte) => bitsOf(byte, 8)), 0, 0, 0, 0]
  const words = Array.from({ length: bytes.length + 2 }, (_, i) => bits.slice(i * 8, i * 8 + 8).reduce((word, bit) => word * 2 + bit, 0))
  for (let pad = 0xec; words.length < blocks * data; pad ^= 0xec ^ 0x11) words.push(pad)
  const split = Array.from({ length: blocks }, (_, i) => words.slice(i * data, (i + 1) * data))
  const fixed = split.map((block) => remainder(block, correction))
  return [...inTurn(split), ...inTurn(fixed)]
}

/** Product in the field of 256 elements with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}

function remainder(block: number[], degree: number): number[] {
  let divisor = [1]
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2)) {
    const longer = [...divisor, 0]
    divisor.forEach((factor, k) => (longer[k + 1] = (longer[k + 1] ?? 0) ^ times(factor, root)))
    divisor = longer
  }
  const left = Array.from({ length: degree }, () => 0)
  for (const word of block) {
    const factor = word ^ (left.shift() ?? 0)
    left.push(0)
    left.forEach((value, k) => (left[k] = value ^ times(divisor[k + 1] ?? 0, factor)))
  }
  return left
}

function draw(version: number, bits: number[], mask: number): Grid {
  const size = 17 + 4 * version
  const dark: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const fixed: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const set = (x: number, y: number, on: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    dark[y]![x] = on
    fixed[y]![x] = true
  }
  patterns(size, version, set)
  format(size, mask, set)
  fill(size, bits, (x, y, bit) => {
    if (fixed[y]![x]) return false
    dark[y]![x] = (bit === 1) !== masks[mask]!(x, y)
    return true
  })
  return dark
}

type Set = (x: number, y: number, on: boolean) => void

function patterns(size: number, version: number, set: Set) {
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, (far) => far !== 2 && far !== 4, set)
  if (version > 1) square(size - 7, size - 7, 2, (far) => far !== 1, set)
}

function square(x: number, y: number, reach: number, on: (far: number) => boolean, set: Set) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, on(Math.max(Math.abs(dx), Math.abs(dy))))
  }
}

/** Correction M and the mask, twice. */
function format(size: number, mask: number, set: Set) {
  let rest = mask
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const on = (i: number) => ((bits >>> i) & 1) === 1
  for (let i = 0; i <= 5; i++) set(8, i, on(i))
  set(8, 7, on(6))
  set(8, 8, on(7))
  set(7, 8, on(8))
  for (let i = 9; i < 15; i++) set(14 - i, 8, on(i))
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, on(i))
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, on(i))
  set(8, size - 8, true)
}

/** Two columns at a time, from the lower right corner up and down again. */
function fill(size: number, bits: number[], put: (x: number, y: number, bit: number) => boolean) {
  let next = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const upwards = ((right + 1) & 2) === 0
    for (let i = 0; i < size; i++) {
      for (const x of [right, right - 1]) {
        if (put(x, upwards ? size - 1 - i : i, bits[next] ?? 0)) next++
      }
    }
  }
}

/** How hard a code is to read: runs, blocks, and too much of one colour. */
function penalty(grid: Grid): number {
  const size = grid.length
  let points = 0
  for (const at of [(a: number, b: number) => grid[a]![b]!, (a: number, b: number) => grid[b]![a]!]) {
    for (let a = 0; a < size; a++) {
      for (let b = 1, run = 1; b <= size; b++) {
        if (b < size && at(a, b) === at(a, b - 1)) run++
        else {
          if (run >= 5) points += run - 2
          run = 1
        }
      }
    }
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const on = grid[y]![x]
      if (grid[y - 1]![x] === on && grid[y]![x - 1] === on && grid[y - 1]![x - 1] === on) points += 3
    }
  }
  const share = grid.flat().filter(Boolean).length / (size * size)
  return points + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
