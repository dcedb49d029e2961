import { useQuery } from '@tanstack/react-query'
import type { Expense, ExpenseLimits, ExpenseState } from '@/api/charges-types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'
import { useAction } from '@/lib/use-action'

export const useExpenses = (mine: boolean, state: ExpenseState | '') => usePages<Expense>(['charges', 'expenses'], '/expenses', { mine, state: state || undefined })

export const useExpense = (id: number) => useQuery({ queryKey: ['charges', 'expense', id], queryFn: ({ signal }) => api.get<Expense>(`/expenses/${id}`, undefined, signal) })

export const useExpenseLimits = () => useQuery({ queryKey: ['charges', 'limits'], queryFn: ({ signal }) => api.get<ExpenseLimits>('/expense-limits', undefined, signal) })

export const useSetLimits = (edition: number, onDone: () => void) =>
  useAction<Pick<ExpenseLimits, 'limits'>>((body) => api.put('/expense-limits', body, { version: edition }), { quiet: true, refreshes: [['charges']], onDone })

export const useRemoveReceipt = (expenseId: number) => useAction<number>((receipt) => api.delete(`/expenses/${expenseId}/receipts/${receipt}`), { refreshes: [['charges']] })

/** A picture or PDF as the house takes it from phones. */
export const dataUrl = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
