"""Templates of what a register prints: books with their covers, envelopes, phiếu giải quyết văn bản đến (Phụ lục IV)."""
