"""Training of the model: data, network, training, export, evaluation. It needs torch; the product does not."""
