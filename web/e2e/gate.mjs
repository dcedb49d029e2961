// A line between browser and server that can be cut: `open` lets everything through, `cut` nothing, and `deaf` lets the
// browser's words through and loses the server's answers to all but GET.
import http from 'node:http'

export async function gate(target) {
  const upstream = new URL(target)
  const sockets = new Set()
  let mode = 'open'
  const server = http.createServer((request, response) => {
    if (mode === 'cut') return request.socket.destroy()
    const lost = mode === 'deaf' && request.method !== 'GET'
    const forward = http.request({ host: upstream.hostname, port: upstream.port, path: request.url, method: request.method, headers: request.headers }, (answer) => {
      if (lost) return answer.resume().on('end', () => request.socket.destroy())
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    forward.on('error', () => request.socket.destroy())
    response.on('close', () => forward.destroy())
    request.pipe(forward)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    set(next) {
      mode = next
      if (next === 'cut') for (const socket of sockets) socket.destroy()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
