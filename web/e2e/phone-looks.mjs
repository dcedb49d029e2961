// What a browser story on a phone looks at.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function until(what, true_) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (await true_()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not within a minute: ${what}`)
}

/** What keeps somebody out on this screen, as axe says it. */
export async function violations(page) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => `${id} (${impact}) ${help} ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
}

/** Whether the day was taken along with this visit in it. */
export const isPacked = (page, visitId) =>
  page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('yinuo-field')
        opening.onerror = () => resolve(false)
        opening.onsuccess = () => {
          const db = opening.result
          if (!db.objectStoreNames.contains('days')) return db.close(), resolve(false)
          const all = db.transaction('days').objectStore('days').getAll()
          all.onsuccess = () => (db.close(), resolve(all.result.some(({ day }) => day.visits.some((each) => each.id === id))))
        }
      }),
    visitId,
  )

/** Signs on the pad. */
export async function draw(page, pad) {
  await page.waitForTimeout(400)
  const box = await pad.boundingBox()
  await page.mouse.move(box.x + 40, box.y + 90)
  await page.mouse.down()
  for (let i = 0; i < 60; i += 1) await page.mouse.move(box.x + 40 + i * 4, box.y + 90 + 40 * Math.sin(i / 4))
  await page.mouse.up()
}
