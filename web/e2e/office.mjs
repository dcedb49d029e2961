// The office beside a browser story: a colleague at the API, signed in with his own session.
export async function office(base, username, password) {
  const jar = new Map()
  async function ask(method, path, body) {
    const headers = { Accept: 'application/json', 'Accept-Language': 'zh-CN', Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (jar.has('XSRF-TOKEN')) headers['X-XSRF-TOKEN'] = decodeURIComponent(jar.get('XSRF-TOKEN'))
    const answer = await fetch(`${base}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/s)
      jar.set(name, value)
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }
  const session = await ask('GET', '/session')
  if (session.setupNeeded) await ask('POST', '/setup', { displayName: '秦管理', username, password, company: { name: '诚至设备有限公司' } })
  await ask('GET', '/session')
  await ask('POST', '/session', { username, password })
  await ask('GET', '/session')
  return { get: (path) => ask('GET', path), post: (path, body = {}) => ask('POST', path, body) }
}
