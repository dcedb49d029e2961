import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { LetterUpload } from './letter-upload'

describe('the upload of a letter', () => {
  it('takes every kind of file the reader takes', () => {
    mockFetch({})
    const { container } = renderApp(<LetterUpload onUploaded={() => undefined} />, { permissions: ['letters.review'] })

    expect(container.querySelector('input[type=file]')?.getAttribute('accept')?.split(',')).toEqual(expect.arrayContaining(['.txt', '.docx', '.pdf', '.html', '.htm']))
    expect(container.textContent).toContain('html')
  })
})
