"""Part `surface`: what users of the published package can import, call and annotate with."""
