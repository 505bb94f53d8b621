"""Building, serving and checking the site."""
