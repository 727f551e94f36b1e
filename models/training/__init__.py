"""Training of the model: data preparation, network, training, export, evaluation. Needs torch; running the product does not."""
