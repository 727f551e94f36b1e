"""What the sample minutes say, one module an organisation. Every name in them is invented."""
