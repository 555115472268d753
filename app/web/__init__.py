"""What a browser gets that is not the API: pages, their assets, and the headers that guard them."""
