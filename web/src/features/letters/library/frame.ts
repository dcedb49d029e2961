import type { LetterTemplate, WriteBody } from '@/api/letter-types'

/** Title and parties of a letter: what a template does not say. */
export type Frame = Pick<WriteBody, 'title' | 'vendor' | 'customer' | 'project' | 'date'>

/** Leaves out what is empty. */
export const said = (frame: Frame): Frame => Object.fromEntries(Object.entries(frame).filter(([, value]) => value))

/** A letter is called what its template is called, unless somebody says otherwise. */
export const titled = (template: Pick<LetterTemplate, 'kind' | 'name'> | undefined): Frame => (template?.kind === 'LETTER' ? { title: template.name } : {})
