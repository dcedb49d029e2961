import { theme as antd, type ThemeConfig } from 'antd'
import type { Theme } from '@/lib/preferences'

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei", sans-serif'

/**
 * One accent (a deep teal). Red is kept for broken promises, so form errors and irreversible buttons take plum, and
 * amber for promises about to break.
 */
const palette = {
  light: { accent: '#0b6b63', error: '#7b3a86', warning: '#8f5b00', page: '#f4f6f6', surface: '#ffffff', text: '#1c2526', muted: '#5f6e73', elevated: '#ffffff', border: '#cfd8d8', onAccent: '#ffffff' },
  dark: { accent: '#45a79c', error: '#cf9bdb', warning: '#e0a84a', page: '#12181a', surface: '#192124', text: '#e3eaea', muted: '#93a6a9', elevated: '#212b2e', border: '#3d4a4e', onAccent: '#04211e' },
} as const

export function themeFor(name: Theme): ThemeConfig {
  const colors = palette[name]
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colors.accent,
      colorInfo: colors.accent,
      colorLink: colors.accent,
      colorSuccess: colors.accent,
      colorError: colors.error,
      colorWarning: colors.warning,
      colorTextBase: colors.text,
      colorBgLayout: colors.page,
      colorBgContainer: colors.surface,
      colorBgElevated: colors.elevated,
      colorBorder: colors.border,
      colorTextPlaceholder: colors.muted,
      colorTextDescription: colors.muted,
      borderRadius: 5,
      fontSize: 14,
      controlHeight: 32,
      fontFamily,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryColor: colors.onAccent, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: 'transparent', headerSplitColor: 'transparent' },
      Rate: { starColor: colors.accent },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Descriptions: { itemPaddingBottom: 6 },
      Menu: { itemHeight: 34, itemBorderRadius: 5, activeBarBorderWidth: 0 },
    },
  }
}
