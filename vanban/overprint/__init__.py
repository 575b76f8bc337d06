"""Text at measured places straight into PDF: certificates, pre-printed forms, their calibration."""
